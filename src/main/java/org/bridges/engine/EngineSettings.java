package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of the one Camunda: {@code bridges.camunda.grpc-address}, {@code rest-address} and,
 * where the cluster asks for a login, {@code username} and {@code password}.
 */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

  private static final int WORKER_THREADS = 6;

  @Bean(destroyMethod = "close")
  CamundaClient camundaClient(
      @Value("${bridges.camunda.grpc-address}") URI grpcAddress,
      @Value("${bridges.camunda.rest-address}") URI restAddress,
      @Value("${bridges.camunda.username:}") String username,
      @Value("${bridges.camunda.password:}") String password) {
    var builder =
        CamundaClient.newClientBuilder()
            .grpcAddress(grpcAddress)
            .restAddress(restAddress)
            .preferRestOverGrpc(false)
            .numJobWorkerExecutionThreads(WORKER_THREADS);
    if (!username.isEmpty()) {
      builder.credentialsProvider(
          CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
              .username(username)
              .password(password)
              .applyEnvironmentOverrides(false)
              .build());
    }
    return builder.build();
  }
}
